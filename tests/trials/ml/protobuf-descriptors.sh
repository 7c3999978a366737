# Code as protoc before 3.19 generated it meets a newer protobuf.
needs "pip:protobuf==$VARIANT" python3
variants 4.21.12 4.25.3 5.28.3

setup() {
    cat >a_pb2.py <<'CODE'
from google.protobuf import descriptor as _descriptor
DESCRIPTOR = _descriptor.EnumValueDescriptor(name='OFF', index=0, number=0, type=None)
CODE
    echo 'import a_pb2' >app.py
}
trigger() { python3 app.py; }
workaround_1() { python3 -m pip install -q 'protobuf<3.21'; }
workaround_4() { export PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION=python; }
dead_end_1() { python3 -m pip install -q --upgrade protobuf; }
