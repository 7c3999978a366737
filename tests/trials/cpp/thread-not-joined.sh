# A thread object goes out of scope while nobody has joined it.
variants gcc clang
case $VARIANT in clang) needs g++ apt:clang-14; CC=clang-14 CXX=clang++-14 ;; *) needs g++; CC=gcc CXX=g++ ;; esac
setup() { write 'std::thread worker(work);'; }
write() { printf '#include <chrono>\n#include <thread>\nusing namespace std::chrono_literals;\nvoid work() {}\nint main() { %s }\n' "$1" >main.cpp; }
trigger() { "$CXX" -std=c++20 -pthread main.cpp -o app && ./app; }
workaround_1() { write 'std::thread worker(work); worker.join();'; }
workaround_2() { write 'std::jthread worker(work);'; }
workaround_3() { write 'std::thread(work).detach();'; }
dead_end_1() { write 'try { std::thread worker(work); } catch (...) { return 0; }'; }
dead_end_2() { write 'std::thread worker(work); std::this_thread::sleep_for(100ms);'; }
