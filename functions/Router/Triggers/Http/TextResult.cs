using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>A text in UTF-8, byte for byte: what is signed in it has to arrive as it is.</summary>
internal sealed class TextResult(string text, string? fileName = null) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var response = context.HttpContext.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "text/plain; charset=utf-8";
        response.ContentLength = bytes.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (fileName is not null)
        {
            response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        }

        return response.Body.WriteAsync(bytes, context.HttpContext.RequestAborted).AsTask();
    }
}
