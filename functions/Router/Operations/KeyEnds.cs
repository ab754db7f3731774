using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Operations;

/// <summary>Which keys of the register are near their end.</summary>
internal static class KeyEnds
{
    /// <summary>For how long a key that has ended is still told.</summary>
    private static readonly TimeSpan Told = TimeSpan.FromDays(30);

    /// <summary>Keys that end by <paramref name="now"/> and <paramref name="within"/>, or ended in the thirty days before.</summary>
    public static KeyEndList Of(RegisterView register, DateTimeOffset now, TimeSpan within) => new(
    [
        .. register.Parties.SelectMany(entry => Of(register, entry))
            .Where(end => end.EndsAt <= now + within && end.EndsAt > now - Told)
            .OrderBy(end => end.EndsAt).ThenBy(end => end.State.ToString(), StringComparer.Ordinal).ThenBy(end => end.KeyId, StringComparer.Ordinal),
    ]);

    private static IEnumerable<KeyEnd> Of(RegisterView register, PartyRegistration entry)
    {
        var revoked = register.KeysOf(entry.State).Where(key => key.RevokedAt is not null).ToDictionary(key => (key.Authority, key.KeyId), key => key.RevokedAt!.Value);
        var keys = entry.PlacedKeys().Select(key => (Key: key, RevokedAt: key.Signs && revoked.TryGetValue((key.Authority, key.KeyId), out var at) ? at : (DateTimeOffset?)null)).ToList();
        foreach (var (key, revokedAt) in keys)
        {
            if (End(key.ValidTo, revokedAt) is { } end)
            {
                bool isReplaced = keys.Any(other => other.Key != key && other.Key.Signs == key.Signs && other.Key.Authority == key.Authority
                    && other.Key.ValidFrom <= end && !(End(other.Key.ValidTo, other.RevokedAt) <= end));
                yield return new(entry.State, key.Authority, key.KeyId, key.Signs, end, revokedAt == end, isReplaced);
            }
        }
    }

    private static DateTimeOffset? End(DateTimeOffset? validTo, DateTimeOffset? revokedAt) => revokedAt < validTo || validTo is null ? revokedAt : validTo;
}
