using System.Collections.Frozen;

namespace RequestRouter.Router.Security;

/// <summary>A directory of the keys it is given.</summary>
public sealed class KeyDirectory(IEnumerable<AuthorityKey> keys) : IKeyDirectory
{
    private readonly FrozenDictionary<string, AuthorityKey[]> byId =
        keys.GroupBy(key => key.KeyId).ToFrozenDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);

    public IReadOnlyList<AuthorityKey> Find(string keyId) => byId.GetValueOrDefault(keyId, []);
}
