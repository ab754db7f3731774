using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace RequestRouter.Router.Security;

/// <summary>
/// A key that never leaves its Key Vault: each signature is a call there with the hash of what is signed (operation <c>sign</c> of the
/// REST API). Calls that fail for a while, or are too many at once, are tried again by the pipeline.
/// </summary>
internal sealed class VaultKey : ISigningKey
{
    private const string Scope = "https://vault.azure.net/.default";
    private const string ApiVersion = "7.4";

    private readonly HttpPipeline pipeline;
    private readonly Uri version;
    private readonly SignatureAlgorithm algorithm;

    /// <param name="version">URL of one version of a key, as <c>https://NAME.vault.azure.net/keys/KEY/VERSION</c>: another version has another <c>kid</c>.</param>
    /// <param name="keyId">Its id in the router's published key set.</param>
    /// <param name="identity">Who may sign with it, and read its public half.</param>
    /// <param name="options">Retries and transport; their defaults are those of all clients of Azure.</param>
    /// <exception cref="InvalidOperationException">It is no EC key on an accepted curve.</exception>
    /// <exception cref="RequestFailedException">The vault does not give its public half.</exception>
    public VaultKey(Uri version, string keyId, TokenCredential identity, ClientOptions options)
    {
        this.version = version;
        pipeline = HttpPipelineBuilder.Build(options, new BearerTokenAuthenticationPolicy(identity, Scope));
        PublicKey = ReadPublicKey(keyId);
        algorithm = SignatureAlgorithm.Named(PublicKey.Alg!)!;
    }

    public Jwk PublicKey { get; }

    public byte[] Sign(byte[] octets)
    {
        byte[] hash = CryptographicOperations.HashData(algorithm.Hash, octets);
        var signed = Call(RequestMethod.Post, "/sign", new SignatureRequest(algorithm.Name, StrictBase64Url.Encode(hash))).RootElement;
        return StrictBase64Url.Decode(signed.GetProperty("value").GetString()!)
            ?? throw new InvalidOperationException("The vault answered with what is no signature.");
    }

    private Jwk ReadPublicKey(string keyId)
    {
        var read = Call(RequestMethod.Get, "", body: null).RootElement.GetProperty("key");
        string? curve = Text(read, "crv");
        if (curve is null || SignatureAlgorithm.ForCurve(curve) is not { } of)
        {
            throw new InvalidOperationException("Signing__VaultKey names no EC key on P-256, P-384 or P-521.");
        }

        return new() { Kty = "EC", Crv = curve, X = Text(read, "x"), Y = Text(read, "y"), Use = "sig", Alg = of.Name, Kid = keyId };
    }

    private JsonDocument Call(RequestMethod method, string operation, SignatureRequest? body)
    {
        using var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri($"{version.AbsoluteUri}{operation}?api-version={ApiVersion}"));
        message.Request.Headers.Add(HttpHeader.Common.JsonAccept);
        if (body is not null)
        {
            message.Request.Headers.Add(HttpHeader.Common.JsonContentType);
            message.Request.Content = Azure.Core.RequestContent.Create(BinaryData.FromObjectAsJson(body, JsonSerializerOptions.Web));
        }

        pipeline.Send(message, CancellationToken.None);
        return message.Response is { IsError: false, Content: var content }
            ? JsonDocument.Parse(content)
            : throw new RequestFailedException(message.Response);
    }

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <param name="Alg">Algorithm.</param>
    /// <param name="Value">Hash, base64url.</param>
    private sealed record SignatureRequest(string Alg, string Value);
}
