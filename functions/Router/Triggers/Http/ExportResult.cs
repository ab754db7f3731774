using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using RequestRouter.Router.Audit;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Writes an export as its lines come. Where something fails on the way the connection is cut, so that nobody takes a part for the whole.</summary>
internal sealed class ExportResult(CaseId caseId, Func<CancellationToken, IAsyncEnumerable<ExportLine>> lines, IRouterSigner signer) : IActionResult
{
    public const string MediaType = "application/jsonl";

    /// <summary>Less than the functionTimeout of host.json.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Response.StatusCode = StatusCodes.Status200OK;
        http.Response.ContentType = MediaType;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{caseId}.jsonl\"";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(Longest);
        bool isWhole = false;
        try
        {
            await ExportWriter.WriteAsync(caseId, lines(patience.Token), signer, http.Response.Body, patience.Token);
            isWhole = true;
        }
        catch (OperationCanceledException)
        {
            // Too slow, or gone.
        }
        finally
        {
            if (!isWhole)
            {
                http.Abort();
            }
        }
    }
}
