using System.Net;

namespace RequestRouter.Host.Tests.Http;

/// <summary>A body of ten bytes that stops half way until it is let on.</summary>
internal sealed class SlowContent(Task gate) : HttpContent
{
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the body is being sent.</summary>
    public Task Begun => begun.Task;

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(new byte[5]);
        await stream.FlushAsync();
        begun.TrySetResult();
        await gate;
        await stream.WriteAsync(new byte[5]);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
