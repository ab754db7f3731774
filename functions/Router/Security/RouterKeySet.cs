namespace RequestRouter.Router.Security;

/// <summary>An answer of <c>GET /keys</c>, a JSON Web Key Set: the key that signs now, then those that signed before it.</summary>
public sealed record RouterKeySet(IReadOnlyList<RouterKey> Keys)
{
    /// <summary>The keys of this router.</summary>
    public static RouterKeySet Of(IRouterSigner signer, SigningSettings settings) => new([RouterKey.Of(signer.PublicKey, settings.ValidFrom), .. settings.EarlierKeys]);
}
