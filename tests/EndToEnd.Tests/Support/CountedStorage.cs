using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>
/// Stands between a router and its storage, counts the calls that write and remembers all: the router is a process of its own, and what it does to its
/// storage shows here as it would on a bill. Signatures hold, for they cover the path and not the port.
/// </summary>
internal sealed class CountedStorage : IAsyncDisposable
{
    private readonly List<WebApplication> proxies = [];
    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly ConcurrentQueue<string> calls = new();
    private long writes;

    /// <summary>Every call so far, in order: its method, path and query, keys and filters in plain text.</summary>
    public IReadOnlyList<string> Calls => [.. calls];

    public long Writes => Interlocked.Read(ref writes);

    /// <summary>
    /// Is told of each call before it goes on: for what happens between two of them. Where it throws, the connection breaks, which a client tries again;
    /// <see cref="UnauthorizedAccessException"/> is a refusal, which it does not.
    /// </summary>
    public Func<string, Task>? Before { get; set; }

    public string ConnectionString { get; private set; } = "";

    public static async Task<CountedStorage> StartAsync(string storage)
    {
        var counted = new CountedStorage();
        var parts = storage.Split(';', StringSplitOptions.RemoveEmptyEntries).ToList();
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i].Split('=', 2) is [var name, var address] && name is "TableEndpoint" or "BlobEndpoint")
            {
                parts[i] = $"{name}={await counted.ProxyAsync(new Uri(address))}";
            }
        }

        counted.ConnectionString = string.Join(';', parts);
        return counted;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var proxy in proxies)
        {
            await proxy.DisposeAsync();
        }

        client.Dispose();
    }

    private async Task<Uri> ProxyAsync(Uri endpoint)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddHttpForwarder();
        var proxy = builder.Build();
        var forwarder = proxy.Services.GetRequiredService<IHttpForwarder>();
        proxy.Run(async http =>
        {
            string call = $"{http.Request.Method} {Uri.UnescapeDataString(http.Request.Path + http.Request.QueryString.Value)}";
            calls.Enqueue(call);
            if (Before is { } before)
            {
                try
                {
                    await before(call);
                }
                catch (UnauthorizedAccessException)
                {
                    http.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return;
                }
            }

            if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
            {
                Interlocked.Increment(ref writes);
            }

            await forwarder.SendAsync(http, endpoint.GetLeftPart(UriPartial.Authority), client);
        });
        await proxy.StartAsync();
        proxies.Add(proxy);
        var address = new Uri(proxy.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return new Uri(address, endpoint.AbsolutePath);
    }
}
