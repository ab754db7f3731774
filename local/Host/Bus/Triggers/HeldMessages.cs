using System.Collections.Concurrent;
using RequestRouter.Local.Host.Bus.Entities;

namespace RequestRouter.Local.Host.Bus.Triggers;

/// <summary>What functions hold now, by lock token and by session: how a function's own settling finds its queue.</summary>
internal sealed class HeldMessages
{
    private readonly ConcurrentDictionary<Guid, HeldMessage> messages = [];
    private readonly ConcurrentDictionary<string, HeldSession> sessions = new(StringComparer.Ordinal);

    public HeldMessage Add(MessageQueue queue, Guid token)
    {
        var held = new HeldMessage(queue, token);
        messages[token] = held;
        return held;
    }

    public void Remove(HeldMessage held) => messages.TryRemove(held.Token, out _);

    public HeldMessage? Find(Guid token) => messages.GetValueOrDefault(token);

    public void Add(HeldSession session) => sessions[session.Hold.SessionId] = session;

    public void Remove(HeldSession session) => sessions.TryRemove(new(session.Hold.SessionId, session));

    public HeldSession? FindSession(string sessionId) => sessions.GetValueOrDefault(sessionId);
}
