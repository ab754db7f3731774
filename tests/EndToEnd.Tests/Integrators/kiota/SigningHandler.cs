using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

/// <summary>Presents the token, and signs every body over its exact bytes: a detached JWS, RFC 7515 appendix F with RFC 7797.</summary>
public sealed class SigningHandler(Credentials credentials) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credentials.Token);
        if (request.Content is not null && await request.Content.ReadAsByteArrayAsync(cancellationToken) is { Length: > 0 } body)
        {
            request.Headers.Add("X-JWS-Signature", Sign(body));
        }

        return await base.SendAsync(request, cancellationToken);
    }

    private string Sign(byte[] body)
    {
        string header = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(
            new { alg = "ES256", kid = credentials.KeyId, iat = credentials.Now.ToUnixTimeSeconds(), b64 = false, crit = new[] { "b64" } }));
        using var key = ECDsa.Create();
        key.ImportFromPem(credentials.KeyPem);
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{header}."), .. body];
        return $"{header}..{Base64Url.EncodeToString(key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation))}";
    }
}
