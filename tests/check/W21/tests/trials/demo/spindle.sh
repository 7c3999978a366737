trigger() {
  frob --bend 7
}

workaround_1() {
  frob --straighten 7
}

workaround_2() {
  frob --hammer 7
}
