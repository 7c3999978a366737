# A package supports only a part of the project's Python range; or wants another version of a third one.
needs "pip:poetry==$VARIANT"
variants 1.8.5 2.5.1

setup() {
    for x in a c; do
        mkdir $x; printf '[tool.poetry]\nname = "%s"\nversion = "1"\ndescription = ""\nauthors = []\n[tool.poetry.dependencies]\npython = ">=3.9,<3.12"\n[build-system]\nrequires = ["poetry-core"]\nbuild-backend = "poetry.core.masonry.api"\n' $x >$x/pyproject.toml
        mkdir $x/$x; touch $x/$x/__init__.py
    done
    printf '[tool.poetry]\nname = "shop"\nversion = "1"\npackage-mode = false\n[tool.poetry.dependencies]\npython = ">=3.9"\nc = {path = "c"}\na = {path = "a"}\n' >pyproject.toml
}
trigger() { poetry lock; }
workaround_1() { sed -i 's/^python = .*/python = ">=3.9,<3.12"/' pyproject.toml; }
dead_end_1() { rm -f poetry.lock; poetry cache clear -n --all . || true; }
