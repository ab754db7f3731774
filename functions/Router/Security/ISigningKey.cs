namespace RequestRouter.Router.Security;

/// <summary>The key by which the router signs, wherever it is kept.</summary>
internal interface ISigningKey
{
    /// <summary>The public half, with the key's id and its one algorithm.</summary>
    Jwk PublicKey { get; }

    /// <summary>A signature over the octets, by the algorithm of <see cref="PublicKey"/>, as a JWS has it (RFC 7518 section 3.4): two numbers, one after the other.</summary>
    byte[] Sign(byte[] octets);
}
