using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using RequestRouter.Router.Evidence;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>
/// Writes bytes of an evidence item as they come from the storage. A reader who takes longer than a function may is cut off, and asks for the
/// rest; a function that outlasts its limit would take its process with it.
/// </summary>
internal sealed class EvidenceContentResult(EvidenceItem item, ByteRange range, Stream content) : IActionResult
{
    /// <summary>Less than the functionTimeout of host.json.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    private const int BufferBytes = 256 * 1024;

    /// <summary>The entity tag: the digest, so that it never stands for other bytes.</summary>
    public static string TagOf(EvidenceItem item) => $"\"{item.Declared.Sha256}\"";

    public async Task ExecuteResultAsync(ActionContext context)
    {
        await using var opened = content;
        var http = context.HttpContext;
        Describe(http.Response);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(Longest);
        try
        {
            await content.CopyToAsync(http.Response.Body, BufferBytes, patience.Token);
        }
        catch (OperationCanceledException)
        {
            // Too slow, or gone: the reader must not take a part for the whole.
            http.Abort();
        }
    }

    private void Describe(HttpResponse response)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(item.Declared.Name);
        response.StatusCode = range.IsPart ? StatusCodes.Status206PartialContent : StatusCodes.Status200OK;
        response.ContentType = item.Declared.MediaType;
        response.ContentLength = range.Length;
        var headers = response.Headers;
        headers.CacheControl = "no-store";
        headers.AcceptRanges = "bytes";
        headers.ETag = TagOf(item);
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.Link = $"<{EvidenceView.HrefOf(item.Id)}>; rel=\"describedby\"";
        headers["X-Personal-Data"] = item.Declared.PersonalData ? "true" : "false";
        headers["X-Secrecy"] = item.Declared.Secrecy ? "true" : "false";
        if (range.IsPart)
        {
            headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {range.First}-{range.Last}/{item.Declared.Length}");
        }
    }
}
