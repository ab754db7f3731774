using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RequestRouter.Router.Audit.Witnesses;

namespace RequestRouter.Local.Witnessing;

/// <summary>Serves a witness on 127.0.0.1, where a proxy with a certificate stands before it.</summary>
/// <param name="tell">Is told what the witness finds, a sentence each.</param>
internal sealed class WitnessServer(Witness witness, Action<string> tell) : IAsyncDisposable
{
    /// <summary>A proof has at most 63 hashes, and a note some signatures.</summary>
    private const int MostBytes = 128 * 1024;

    private const string CheckpointPath = "/checkpoint";

    private WebApplication? served;

    /// <summary>What registers and policies name as its address.</summary>
    public Uri Address => new((served ?? throw new InvalidOperationException("The witness is not being served.")).Urls.Single());

    /// <param name="port">0 for a free one.</param>
    public async Task ServeAsync(int port, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"))
            .ConfigureKestrel(server => server.Limits.MaxRequestBodySize = MostBytes);
        builder.Logging.ClearProviders();
        served = builder.Build();
        served.Run(AnswerAsync);
        await served.StartAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (served is not null)
        {
            await served.DisposeAsync();
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var answer = await AnswerAsync(context.Request);
        if (answer.Fault is { } fault)
        {
            tell($"{char.ToUpperInvariant(fault[0])}{fault[1..]}.");
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }

    private async Task<WitnessAnswer> AnswerAsync(HttpRequest request)
    {
        string path = request.Path.Value ?? "";
        if (HttpMethods.IsGet(request.Method) && path.EndsWith(CheckpointPath, StringComparison.Ordinal))
        {
            return witness.Last(path[1..^CheckpointPath.Length]);
        }

        if (!HttpMethods.IsPost(request.Method) || path != "/" + AddCheckpoint.Path)
        {
            return new(404, "There is nothing here.\n");
        }

        try
        {
            using var reader = new StreamReader(request.Body, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
            return witness.Add(await reader.ReadToEndAsync(request.HttpContext.RequestAborted));
        }
        catch (DecoderFallbackException)
        {
            return new(400, "Expected UTF-8.\n");
        }
        catch (BadHttpRequestException refused)
        {
            return new(refused.StatusCode, "The body is too large.\n");
        }
        catch (LauncherFault fault)
        {
            return new(500, "This witness is out of order.\n", Fault: fault.Message.TrimEnd('.'));
        }
    }
}
