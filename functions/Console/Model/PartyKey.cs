namespace RequestRouter.WebConsole.Model;

/// <summary>A key by which an authority signs.</summary>
public sealed record PartyKey(string KeyId, DateTimeOffset ValidFrom, DateTimeOffset? ValidTo)
{
    /// <summary>Whether it signs at that instant: the key of the word for it.</summary>
    public string StatusAt(DateTimeOffset now) => now < ValidFrom ? "key.later" : now >= ValidTo ? "key.ended" : "key.valid";
}
