using NanoNet.Runtime;

namespace nanoFramework.Runtime.Events;

public class EventSink : NativeEventDispatcher
{
    private EventSink()
        : base("EventSink", 0)
    {
    }

    private static NativeEventSink State => Interpreter.Current.EventSink;

    public static void AddEventProcessor(EventCategory eventCategory, IEventProcessor eventProcessor) =>
        State.Of(eventCategory).Processor = eventProcessor;

    public static void RemoveEventProcessor(EventCategory eventCategory, IEventProcessor eventProcessor)
    {
        var category = State.Of(eventCategory);

        if (category.Processor == eventProcessor)
        {
            category.Processor = null;
        }
    }

    public static void AddEventListener(EventCategory eventCategory, IEventListener eventListener)
    {
        eventListener.InitializeForEventSource();
        State.Of(eventCategory).Listener = eventListener;
    }

    public static void RemoveEventListener(EventCategory eventCategory, IEventListener eventListener)
    {
        var category = State.Of(eventCategory);

        if (category.Listener == eventListener)
        {
            category.Listener = null;
        }
    }

    public static void AddEventFilter(EventCategory eventCategory, IEventListener eventFilter) => State.Of(eventCategory).Filter = eventFilter;

    public static void RemoveEventFilter(EventCategory eventCategory, IEventListener eventFilter)
    {
        var category = State.Of(eventCategory);

        if (category.Filter == eventFilter)
        {
            category.Filter = null;
        }
    }

    public static void PostManagedEvent(byte category, byte subCategory, ushort data1, uint data2)
    {
        var interpreter = Interpreter.Current;
        interpreter.Scheduler.Safepoint();
        interpreter.NativeEvents.Post(() => interpreter.EventSink.Dispatch(category, subCategory, data1, data2));
    }
}
