# A program loads the CUDA runtime, which is not installed.
needs python3 pip:pip
variants 11 12

setup() {
    case $VARIANT in 11) lib=libcudart.so.11.0 ;; 12) lib=libcudart.so.12 ;; esac
    printf 'import ctypes\nctypes.CDLL("%s")\n' "$lib" >app.py
}
trigger() { python3 app.py; }
workaround_3() {
    python3 -m pip install -q "nvidia-cuda-runtime-cu$VARIANT"
    export LD_LIBRARY_PATH="$(python3 -c 'import glob, nvidia; print(":".join(glob.glob(list(nvidia.__path__)[0] + "/*/lib")))')"
}
