#include "core/sandbox/judgeprogram.h"

namespace daao {

QByteArray judgeProgram()
{
    // All names it needs are locals from before the import. _signal and posix are built into the interpreter;
    // their friendlier faces cost milliseconds to load.
    return R"py(
import sys, posix, _signal, builtins


def serve():
    try:
        from _json import encode_basestring_ascii as quote
    except ImportError:
        from json.encoder import py_encode_basestring_ascii as quote
    none, true, false = None, True, False
    kind_of, is_kind = type, issubclass
    text, whole, real, sequence, pair, mapping = str, int, float, list, tuple, dict
    read, write, leave = posix.read, posix.write, posix._exit
    set_timer, timer = _signal.setitimer, _signal.ITIMER_REAL
    evaluate, execute, translate, count = eval, exec, compile, enumerate
    everything, full, too_deep, stop = BaseException, MemoryError, RecursionError, EOFError
    join, length_of, can_call = ", ".join, len, callable

    inbox, outbox = posix.dup(0), posix.dup(1)
    null = posix.open("/dev/null", posix.O_RDWR)
    posix.dup2(null, 0)
    posix.dup2(2, 1)
    posix.close(null)

    class TooSlow(BaseException):
        pass

    class Unfit(Exception):
        pass

    armed = [False]

    def ring(number, frame):
        if armed[0]:
            armed[0] = False
            raise TooSlow()

    _signal.signal(_signal.SIGALRM, ring)

    def start_clock(seconds):
        armed[0] = true
        set_timer(timer, seconds)

    def stop_clock():
        armed[0] = false
        set_timer(timer, 0)

    def send(nonce, message):
        data = nonce + message.encode("utf-8", "replace")
        data = length_of(data).to_bytes(4, "big") + data
        while data:
            data = data[write(outbox, data):]

    def receive(size):
        data = b""
        while length_of(data) < size:
            piece = read(inbox, size - length_of(data))
            if not piece:
                raise stop
            data += piece
        return data

    room = [0]

    def encoded(value, depth):
        room[0] -= 1
        if room[0] < 0:
            raise Unfit("a value with too many parts")
        if depth > 60:
            raise Unfit("a value nested too deeply")
        if value is none:
            return "null"
        if value is true:
            return "true"
        if value is false:
            return "false"
        kind = kind_of(value)
        if is_kind(kind, text):
            return quote(text.__str__(value))
        if is_kind(kind, whole):
            digits = whole.__repr__(value)
            return digits if length_of(digits) < 16 else '{"i": "' + digits + '"}'
        if is_kind(kind, real):
            return '{"f": "' + real.__repr__(value) + '"}'
        if is_kind(kind, sequence):
            return "[" + join([encoded(item, depth + 1) for item in sequence.__iter__(value)]) + "]"
        if is_kind(kind, pair):
            return "[" + join([encoded(item, depth + 1) for item in pair.__iter__(value)]) + "]"
        if is_kind(kind, mapping):
            parts = []
            for key, item in mapping.items(value):
                if is_kind(kind_of(key), whole) and key is not true and key is not false:
                    key = whole.__repr__(key)
                elif not is_kind(kind_of(key), text):
                    raise Unfit("a dict whose keys are not text")
                parts.append(quote(text.__str__(key)) + ": " + encoded(item, depth + 1))
            return '{"d": {' + join(parts) + "}}"
        raise Unfit("a " + text.__str__(kind_of.__dict__["__name__"].__get__(kind)))

    def described(error):
        name = kind_of.__dict__["__name__"].__get__(kind_of(error))
        try:
            said = text.__str__(text(error))
        except everything:
            said = ""
        line = 0
        place = everything.__dict__["__traceback__"].__get__(error)
        while place is not none:
            if place.tb_frame.f_code.co_filename == "candidate.py":
                line = place.tb_lineno
            place = place.tb_next
        where = " (line %d)" % line if line else ""
        return quote((name + ": " + said if said else name)[:600] + where)

    def failure(error):
        if is_kind(kind_of(error), TooSlow):
            return '"failed": "", "how": "time"'
        if is_kind(kind_of(error), full):
            return '"failed": "", "how": "memory"'
        if kind_of(error) is Unfit:
            return '"failed": ' + quote(error.args[0]) + ', "how": "unfit"'
        return '"failed": ' + described(error) + ', "how": "raised"'

    nobody = b"0" * 32
    module = type(sys)("candidate")
    sys.modules["candidate"] = module
    space = module.__dict__
    try:
        with open("/in/candidate.py", "rb") as file:
            source = file.read()
        start_clock(IMPORT_SECONDS)
        execute(translate(source, "candidate.py", "exec"), space)
        stop_clock()
    except everything as error:
        stop_clock()
        send(nobody, "{" + failure(error) + "}")
        leave(0)
    send(nobody, '{"ready": true}')

    size = int.from_bytes(receive(4), "big")
    nonce = receive(32)
    name, seconds, cases = evaluate(receive(size - 32).decode(), {})
    function = space.get(name)
    for index, arguments in count(cases):
        try:
            if not can_call(function):
                raise Unfit("no function of that name")
            room[0] = 200000
            start_clock(seconds)
            answer = '"value": ' + encoded(function(*arguments), 0)
            if length_of(answer) > MOST_BYTES:
                raise Unfit("a value that is too large")
            stop_clock()
        except everything as error:
            stop_clock()
            answer = failure(error)
        send(nonce, '{"case": %d, ' % index + answer + "}")
    leave(0)


serve()
)py";
}

} // namespace daao
