using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Tests.Http;

public sealed class StreamApp(Channel<int> read)
{
    [Function("Count")]
    public async Task<IActionResult> Count([HttpTrigger(AuthorizationLevel.Anonymous, "put")] HttpRequest request, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var total = 0;
        while (await request.Body.ReadAsync(buffer, cancellationToken) is var count and > 0)
        {
            total += count;
            await read.Writer.WriteAsync(total, cancellationToken);
        }

        return new OkObjectResult(total);
    }
}
