using System;
using System.Collections.Generic;
using nanoFramework.Runtime.Events;

namespace NanoNet.Runtime;

/// <summary>EventSink's state, which is a static class for firmware.</summary>
internal sealed class NativeEventSink
{
    private readonly Dictionary<EventCategory, EventRoute> _routes = [];

    public event CustomEventPostedEventHandler? CustomEventPosted;

    public EventRoute Of(EventCategory category)
    {
        if (!_routes.TryGetValue(category, out var route))
        {
            route = new EventRoute();
            _routes.Add(category, route);
        }

        return route;
    }

    /// <summary>Hands an event to who listens for its category. Runs on the thread for native events.</summary>
    public void Dispatch(byte category, byte subCategory, ushort data1, uint data2)
    {
        var route = Of((EventCategory)category);
        var packed = ((uint)data1 << 16) | ((uint)category << 8) | subCategory;

        var posted = route.Processor is { } processor
            ? processor.ProcessEvent(packed, data2, DateTime.UtcNow)
            : new GenericEvent { Category = category, Message = subCategory, Source = data1, Data = data2, Time = DateTime.UtcNow };

        if ((EventCategory)category == EventCategory.Custom)
        {
            CustomEventPosted?.Invoke(this, new CustomEventArgs(data1, data2));
        }

        if (posted is not null && (route.Filter is null || route.Filter.OnEvent(posted)))
        {
            route.Listener?.OnEvent(posted);
        }
    }
}
