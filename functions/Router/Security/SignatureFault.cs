namespace RequestRouter.Router.Security;

/// <summary>Why a detached signature is not accepted, in the order in which it is looked at.</summary>
public enum SignatureFault
{
    Missing,

    /// <summary>Not a detached JWS with the header parameters asked for, each once, in their one spelling.</summary>
    Malformed,

    /// <summary>Weaker than ES256, none at all, or not the algorithm of the key.</summary>
    AlgorithmNotAllowed,

    /// <summary>The register has no such key.</summary>
    UnknownKey,

    /// <summary>The register has the key, for another State or another authority than the sender.</summary>
    KeyOfAnother,

    /// <summary>The signature alone is to tell who sent, and its key is listed for more than one authority.</summary>
    AmbiguousSigner,

    /// <summary>The body was changed, or another key signed it.</summary>
    DoesNotVerify,
    KeyNotYetValid,
    KeyExpired,

    /// <summary>A list of the authority that issued the key's certificate says that it is revoked.</summary>
    KeyRevoked,

    /// <summary>The signature's own time is too far from the time of receipt.</summary>
    IssuedAtOffTime,
}
