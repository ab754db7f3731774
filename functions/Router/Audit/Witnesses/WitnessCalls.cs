using System.Net;
using System.Text;
using RequestRouter.Router.Paging;

namespace RequestRouter.Router.Audit.Witnesses;

/// <summary>Asks witnesses for cosignatures over HTTP (C2SP tlog-witness).</summary>
public sealed class WitnessCalls(PagingSettings settings) : IDisposable
{
    /// <summary>Of an answer: some signature lines.</summary>
    private const int MostBytes = 16 * 1024;

    /// <summary>Of the network, not of the law; who takes longer is asked again with the next checkpoint.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly HttpClient client = OutwardCalls.Client(settings, Longest);

    /// <summary>Its answer; null where none came.</summary>
    /// <param name="address">What stands before <c>add-checkpoint</c>.</param>
    public async Task<(HttpStatusCode Status, string Body)?> AskAsync(Uri address, AddCheckpoint asked, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, AddCheckpoint.Path)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(asked.ToText())) };
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return (answer.StatusCode, await ReadAsync(answer, cancellationToken));
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or IOException || (unreachable is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    public void Dispose() => client.Dispose();

    private static async Task<string> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        byte[] bytes = new byte[MostBytes];
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        inTime.CancelAfter(Longest);
        int length = await body.ReadAtLeastAsync(bytes, MostBytes, throwOnEndOfStream: false, inTime.Token);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
