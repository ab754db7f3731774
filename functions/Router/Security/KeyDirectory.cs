using System.Collections.Frozen;

namespace RequestRouter.Router.Security;

/// <summary>A directory of the keys it is given.</summary>
public sealed class KeyDirectory : IKeyDirectory
{
    private readonly FrozenDictionary<string, AuthorityKey[]> byId;
    private readonly FrozenDictionary<string, AuthorityKey[]> byCertificate;

    public KeyDirectory(IEnumerable<AuthorityKey> keys)
    {
        var all = keys.ToList();
        byId = By(all.Select(key => (key.KeyId, key)));
        byCertificate = By(all.Where(key => key.Jwk.X5c is not null).Select(key => (key.Jwk.CertificateThumbprint() ?? "", key)));
    }

    /// <inheritdoc/>
    public IReadOnlyList<AuthorityKey> Find(string keyId) => byId.GetValueOrDefault(keyId, []);

    /// <inheritdoc/>
    public IReadOnlyList<AuthorityKey> FindByCertificate(string thumbprint) => byCertificate.GetValueOrDefault(thumbprint, []);

    private static FrozenDictionary<string, AuthorityKey[]> By(IEnumerable<(string Name, AuthorityKey Key)> named) =>
        named.GroupBy(one => one.Name, one => one.Key, StringComparer.Ordinal).ToFrozenDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
}
