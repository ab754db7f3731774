using System.Net;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using RequestRouter.Local.Client;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>Evidence as a State furnishes it: what it declares, and its bytes at the address it is told, by plain HTTP.</summary>
internal static class Furnished
{
    private static readonly HttpClient Storage = new(new SocketsHttpHandler { UseProxy = false });
    private static int count;

    /// <summary>A sound declaration of these bytes, under an id of its own.</summary>
    public static JsonObject Declaration(string caseId, ReadOnlySpan<byte> bytes) => new()
    {
        ["caseId"] = caseId,
        ["id"] = $"EVIDENCE-{Environment.ProcessId}-{Interlocked.Increment(ref count)}",
        ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        ["length"] = bytes.Length,
        ["mediaType"] = "text/plain",
        ["name"] = "Aussage Müller.txt",
        ["purpose"] = "The investigation named in the request",
        ["conditions"] = new JsonArray("No names in public"),
        ["secrecy"] = true,
    };

    /// <summary>Furnishes bytes whole; gives the item's id.</summary>
    public static async Task<string> KeepAsync(NationalSystem by, string caseId, byte[] bytes, params string[] derivedFrom)
    {
        var declaration = Declaration(caseId, bytes);
        declaration["derivedFrom"] = new JsonArray([.. derivedFrom.Select(id => JsonValue.Create(id))]);
        var declared = await by.DeclareAsync(declaration, default);
        Assert.True(declared.Status == HttpStatusCode.Created, $"{declared.Status} {declared.Body}");
        Assert.Equal(HttpStatusCode.Created, await PutAsync(AddressOf(declared), bytes));
        var completed = await by.CompleteAsync(IdOf(declared), default);
        Assert.True(completed.Status == HttpStatusCode.OK, $"{completed.Status} {completed.Body}");
        return IdOf(declared);
    }

    public static string IdOf(Answer declared) => declared.Body!["item"]!["id"]!.GetValue<string>();

    public static Uri AddressOf(Answer declared) => new(declared.Body!["upload"]!["address"]!.GetValue<string>());

    /// <summary>Puts the whole at once.</summary>
    public static Task<HttpStatusCode> PutAsync(Uri address, byte[] bytes, string? type = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ByteArrayContent(bytes) };
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        if (type is not null)
        {
            request.Content.Headers.ContentType = new(type);
        }

        return SendAsync(request);
    }

    public static Task<HttpStatusCode> PutBlockAsync(Uri address, string block, byte[] bytes) =>
        SendAsync(new(HttpMethod.Put, $"{address}&comp=block&blockid={Uri.EscapeDataString(Named(block))}") { Content = new ByteArrayContent(bytes) });

    /// <summary>Makes the whole of blocks.</summary>
    public static Task<HttpStatusCode> CommitAsync(Uri address, params string[] blocks)
    {
        string list = string.Concat(blocks.Select(block => $"<Latest>{SecurityElement.Escape(Named(block))}</Latest>"));
        return SendAsync(new(HttpMethod.Put, $"{address}&comp=blocklist")
        {
            Content = new StringContent($"<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList>{list}</BlockList>", Encoding.UTF8, "text/plain"),
        });
    }

    /// <summary>What the address says to whoever reads or deletes.</summary>
    public static Task<HttpStatusCode> TryAsync(Uri address, HttpMethod method) => SendAsync(new(method, address));

    /// <summary>Names of the blobs that a case has in a container.</summary>
    public static async Task<IReadOnlyList<string>> BlobsAsync(RouterFixture router, string container, string caseId) =>
        await new BlobContainerClient(router.Storage, container).GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{caseId}/", default).Select(blob => blob.Name).ToListAsync();

    public static string Named(string block) => Convert.ToBase64String(Encoding.UTF8.GetBytes(block));

    private static async Task<HttpStatusCode> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await Storage.SendAsync(request);
            return answer.StatusCode;
        }
    }
}
