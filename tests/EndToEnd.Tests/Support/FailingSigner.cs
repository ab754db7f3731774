using System.Security.Cryptography;
using RequestRouter.Router.Security;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>The router's own key, out of reach from one of its signatures on, counted from 1, as a vault that does not answer.</summary>
internal sealed class FailingSigner(ISigningKey key) : ISigningKey
{
    public Jwk PublicKey => key.PublicKey;

    /// <summary>How many signatures were asked for.</summary>
    public int Calls { get; set; }

    /// <summary>The first that fails.</summary>
    public int FailsFrom { get; set; } = int.MaxValue;

    public byte[] Sign(byte[] octets) => ++Calls < FailsFrom ? key.Sign(octets) : throw new CryptographicException("The key is out of reach.");
}
