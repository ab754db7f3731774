using System.Net;
using System.Net.Sockets;

namespace RequestRouter.Router.Tests.Paging;

/// <summary>The pager of a point of contact: takes what is posted to it over plain HTTP on this machine, and answers as it is told.</summary>
internal sealed class StandInPager : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Task serving;

    public StandInPager()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/pages";
        }

        listener.Prefixes.Add(Address + "/");
        listener.Start();
        serving = Task.Run(ServeAsync);
    }

    public string Address { get; }

    /// <summary>What it answers with.</summary>
    public HttpStatusCode Status { get; set; } = HttpStatusCode.NoContent;

    /// <summary>Where a redirection leads.</summary>
    public string? Location { get; set; }

    /// <summary>What came so far: each body and the value of its <c>X-JWS-Signature</c>.</summary>
    public IReadOnlyList<(byte[] Body, string? Signature)> Pages
    {
        get
        {
            lock (pages)
            {
                return [.. pages];
            }
        }
    }

    private readonly List<(byte[] Body, string? Signature)> pages = [];

    public async ValueTask DisposeAsync()
    {
        listener.Close();

        // A wait that begins in the moment of closing is told nothing by the listener.
        await Task.WhenAny(serving, Task.Delay(TimeSpan.FromSeconds(5)));
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var call = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);
                lock (pages)
                {
                    pages.Add((body.ToArray(), call.Request.Headers["X-JWS-Signature"]));
                }

                call.Response.StatusCode = (int)Status;
                call.Response.RedirectLocation = Location;
                call.Response.Close();
            }
            catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
