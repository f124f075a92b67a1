using nanoFramework.Runtime.Events;

namespace NanoNet.Runtime;

/// <summary>Who gets the native events of one category.</summary>
internal sealed class EventRoute
{
    public IEventProcessor? Processor { get; set; }

    public IEventListener? Filter { get; set; }

    public IEventListener? Listener { get; set; }
}
