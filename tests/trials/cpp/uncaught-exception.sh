# An index that is out of range, and nobody to catch the exception.
variants libstdc++ libc++
case $VARIANT in libc++) needs g++ apt:clang-14 apt:libc++-14-dev apt:libc++abi-14-dev; CXX="clang++-14 -stdlib=libc++" ;; *) needs g++; CXX=g++ ;; esac
setup() {
    write 'void work() { std::vector<int> v; v.at(3); }\nint main() { work(); }\n'
    if [ "$VARIANT" = libc++ ]; then
        root=$(dirname "$(dirname "$(dirname "$(type -P clang++-14)")")")
        lib=$(dirname "$(find -L "$root" -name libc++abi.so.1 | head -1)")
        CXX="$CXX -nostdinc++ -isystem $(find -L "$root" -path '*llvm-14/include/c++/v1' | head -1) -L$lib -Wl,-rpath,$lib"
    fi
}
write() { printf "#include <future>\n#include <iostream>\n#include <stdexcept>\n#include <thread>\n#include <vector>\n$1" >main.cpp; }
trigger() { $CXX -std=c++17 -pthread main.cpp -o app && ./app; }
workaround_2() { write 'int main() { std::vector<int> v; std::size_t index = 3; if (index < v.size()) return v.at(index); }\n'; }
workaround_3() {
    write 'void work() { std::vector<int> v; v.at(3); }\nint main() {\n    try {\n        work();\n    } catch (const std::exception& e) {\n        std::cerr << "error: " << e.what();\n        return 1;\n    }\n}\n'
    trigger() { $CXX -std=c++17 main.cpp -o app && { ./app; [ $? = 1 ]; }; }
}
workaround_4() {
    write 'void work() { throw std::runtime_error("boom"); }\nint main() { std::thread t(work); t.join(); }\n'
    ! trigger
    write 'void work() { throw std::runtime_error("boom"); }\nint main() {\n    auto done = std::async(std::launch::async, work);\n    try { done.get(); } catch (const std::exception& e) { std::cerr << e.what(); }\n}\n'
}
workaround_5() {
    write 'void flush() { throw 3; }\nvoid close() noexcept { flush(); }\nint main() { try { close(); } catch (...) {} }\n'
    ! trigger
    write 'void flush() { throw 3; }\nvoid close() { flush(); }\nint main() { try { close(); } catch (...) {} }\n'
}
dead_end_1() { write 'int main() { try { throw 3; } catch (const std::exception& e) {} }\n'; }
dead_end_2() { write 'void work() noexcept { throw 3; }\nint main() { try { work(); } catch (...) {} }\n'; }
