# A dependency is added to pyproject.toml by hand.
needs "pip:poetry==$VARIANT"
variants 1.8.5 2.5.1

setup() {
    for x in a c; do
        mkdir $x; printf '[tool.poetry]\nname = "%s"\nversion = "1"\ndescription = ""\nauthors = []\n[tool.poetry.dependencies]\npython = ">=3.9"\n[build-system]\nrequires = ["poetry-core"]\nbuild-backend = "poetry.core.masonry.api"\n' $x >$x/pyproject.toml
        mkdir $x/$x; touch $x/$x/__init__.py
    done
    printf '[tool.poetry]\nname = "shop"\nversion = "1"\npackage-mode = false\n[tool.poetry.dependencies]\npython = ">=3.9"\nc = {path = "c"}\n' >pyproject.toml
    poetry lock && echo 'a = {path = "a"}' >>pyproject.toml
}
trigger() { poetry install --dry-run; }
workaround_1() { case $VARIANT in 1.*) poetry lock --no-update ;; *) poetry lock ;; esac; }
