using Microsoft.Extensions.Configuration;

namespace RequestRouter.Router.Security;

/// <summary>The router's signing key: <c>Signing__KeyPem</c> (in Azure a Key Vault reference) and <c>Signing__KeyId</c>.</summary>
/// <param name="KeyPem">A private EC key on P-256, P-384 or P-521 as PEM.</param>
/// <param name="KeyId">Its name, which every signature carries.</param>
public sealed record SigningSettings(string KeyPem, string KeyId)
{
    /// <exception cref="InvalidOperationException">A setting is missing.</exception>
    public static SigningSettings From(IConfiguration configuration) =>
        configuration["Signing:KeyPem"] is { Length: > 0 } pem && configuration["Signing:KeyId"] is { Length: > 0 } id
            ? new(pem, id)
            : throw new InvalidOperationException("Set Signing__KeyPem (an EC private key as PEM) and Signing__KeyId.");

    // The generated one would print the key.
    public override string ToString() => $"{nameof(SigningSettings)} {{ {nameof(KeyId)} = {KeyId} }}";
}
