using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace RequestRouter.Router.Problems;

/// <summary>
/// Refuses a call whose path and query, or headers, are larger than is read here: the server itself would say so without a body. It is
/// set to let through more, for that reason.
/// </summary>
public sealed class HeadMiddleware : IFunctionsWorkerMiddleware
{
    /// <summary>Bytes of path and query together.</summary>
    public const int MaxTargetBytes = 8 * 1024;

    /// <summary>Bytes of all headers together, names and values.</summary>
    public const int MaxHeaderBytes = 32 * 1024;

    /// <summary>How much more than the bounds the server lets through, so that it is answered with a problem.</summary>
    private const int Slack = 8;

    /// <summary>Sets the server's own limits above those of this class.</summary>
    public static void Widen(KestrelServerOptions server)
    {
        server.Limits.MaxRequestLineSize = Slack * MaxTargetBytes;
        server.Limits.MaxRequestHeadersTotalSize = Slack * MaxHeaderBytes;
        server.Limits.MaxRequestHeaderCount = 2000;
    }

    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) => context.GetHttpContext() switch
    {
        { Request: var request } http when TargetBytes(request) > MaxTargetBytes =>
            Problem.Of(ProblemCodes.UriTooLong, $"Path and query have at most {MaxTargetBytes} bytes together.").WriteAsync(http),
        { Request: var request } http when HeaderBytes(request) > MaxHeaderBytes =>
            Problem.Of(ProblemCodes.HeadersTooLarge, $"The headers have at most {MaxHeaderBytes} bytes together.").WriteAsync(http),
        _ => next(context),
    };

    private static int TargetBytes(HttpRequest request) => request.Path.ToUriComponent().Length + request.QueryString.ToUriComponent().Length;

    private static int HeaderBytes(HttpRequest request) =>
        request.Headers.Sum(header => header.Value.Sum(value => header.Key.Length + Encoding.UTF8.GetByteCount(value ?? "")));
}
