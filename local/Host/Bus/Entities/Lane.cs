using RequestRouter.Local.Host.Bus.Messages;

namespace RequestRouter.Local.Host.Bus.Entities;

/// <summary>Messages handed out one after the other: those of one session, or all of a queue without sessions.</summary>
internal sealed class Lane(string sessionId)
{
    public string SessionId => sessionId;

    /// <summary>Sequence numbers of the messages that may be handed out.</summary>
    public SortedSet<long> Ready { get; } = [];

    /// <summary>Messages handed out under the session's lock.</summary>
    public Dictionary<long, BrokeredMessage> Held { get; } = [];

    /// <summary>Who has the session; null while nobody does, and always without sessions.</summary>
    public Guid? Holder { get; set; }

    public DateTimeOffset LockedUntil { get; set; }

    /// <summary>Its place among the sessions that wait for a receiver; null while it is not among them.</summary>
    public long? Turn { get; set; }
}
