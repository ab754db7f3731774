using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace RequestRouter.Router.WebConsole;

/// <summary>A page of the console. A browser keeps none, shows it in no frame, and runs and loads nothing but the console's own files.</summary>
internal sealed class PageResult(string html, int status = StatusCodes.Status200OK) : IActionResult
{
    /// <summary>What a browser may do with a page (Content Security Policy).</summary>
    public const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task ExecuteResultAsync(ActionContext context) => WriteAsync(context.HttpContext);

    public Task WriteAsync(HttpContext http)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(html);
        Guard(http);
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        return http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    /// <summary>What every answer of the console carries.</summary>
    public static void Guard(HttpContext http)
    {
        var headers = http.Response.Headers;
        if (http.RequestServices.GetRequiredService<ConsoleSettings>().IsSecure)
        {
            // A year, as RFC 6797 gives for an example; who moves the app away from TLS moves its address too.
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
