using System.Net;

namespace RequestRouter.Host.Tests.Http;

/// <summary>A body of twice <see cref="Half"/> that stops half way until it is let on.</summary>
internal sealed class SlowContent(Task gate) : HttpContent
{
    /// <summary>More than is gathered on the way before it is sent on.</summary>
    public const int Half = 256 * 1024;

    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the body is being sent.</summary>
    public Task Begun => begun.Task;

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(new byte[Half]);
        await stream.FlushAsync();
        begun.TrySetResult();
        await gate;
        await stream.WriteAsync(new byte[Half]);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
