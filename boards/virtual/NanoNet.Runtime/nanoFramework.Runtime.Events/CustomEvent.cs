using NanoNet.Runtime;

namespace nanoFramework.Runtime.Events;

public static class CustomEvent
{
    public static event CustomEventPostedEventHandler CustomEventPosted
    {
        add => Interpreter.Current.EventSink.CustomEventPosted += value;
        remove => Interpreter.Current.EventSink.CustomEventPosted -= value;
    }
}
