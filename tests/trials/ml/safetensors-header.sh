# A Git LFS pointer stands where the weights should be.
needs "pip:safetensors==$VARIANT" pip:numpy
variants 0.4.3 0.8.0

setup() {
    printf 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 880\n' >model.safetensors
    echo "from safetensors.numpy import load_file; load_file('model.safetensors')" >app.py
}
trigger() { python3 app.py; }
workaround_4() { python3 -c "
from safetensors.numpy import save_file
import os, numpy
save_file({'a': numpy.ones(100)}, 'model.safetensors.tmp')
os.replace('model.safetensors.tmp', 'model.safetensors')"; }
dead_end_1() { python3 -m pip install -q --upgrade safetensors; }
