using Microsoft.AspNetCore.Mvc;

namespace RequestRouter.Router.WebConsole;

/// <summary>Bytes that a State furnished, as a browser saves them. Whatever they are declared to be, no browser takes them for a page of the console.</summary>
internal sealed class SavedFileResult(IActionResult content) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.OnStarting(() =>
        {
            string disposition = response.Headers.ContentDisposition.ToString();
            PageResult.Guard(context.HttpContext);
            response.Headers.ContentDisposition = disposition.StartsWith("attachment", StringComparison.Ordinal) ? disposition : "attachment";
            response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
            response.ContentType = "application/octet-stream";
            return Task.CompletedTask;
        });
        return content.ExecuteResultAsync(context);
    }
}
