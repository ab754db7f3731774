using System.Net;
using Azure;
using Azure.Core;

namespace RequestRouter.Local.Host.Storage.Blocks;

/// <summary>Tells the answers that say something about a block from the faults that leave its state unknown.</summary>
internal static class Faults
{
    private const int Tries = 6;

    /// <summary>Lets the SDK try again soon, with pauses that grow to some two and a half seconds in all: what waits behind one call is much.</summary>
    public static void SetPauses(RetryOptions retry) => (retry.Mode, retry.MaxRetries, retry.Delay) = (RetryMode.Exponential, 6, TimeSpan.FromMilliseconds(40));

    /// <summary>Asks once. A fault that leaves the outcome unknown is <see cref="StorageUnavailable"/>.</summary>
    public static async Task<T> Guard<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (Exception fault) when (LeavesOutcomeUnknown(fault))
        {
            throw new StorageUnavailable($"Storage does not answer: {fault.Message}", fault);
        }
    }

    /// <summary>Asks until storage answers, a few times at most: for what does no harm when it is done twice.</summary>
    public static async Task<T> Repeat<T>(Func<Task<T>> action, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Guard(action);
            }
            catch (StorageUnavailable) when (attempt < Tries && !cancellationToken.IsCancellationRequested)
            {
                // Storage lives in the real world: the pause is real time, also under a clock that tests move.
                await Task.Delay(TimeSpan.FromMilliseconds(10 << attempt), TimeProvider.System, cancellationToken);
            }
        }
    }

    /// <summary>As <see cref="Repeat{T}"/>, where <paramref name="done"/> is an answer that means that the work has been done before.</summary>
    public static async Task Until<T>(HttpStatusCode done, Func<Task<T>> action, CancellationToken cancellationToken)
    {
        try
        {
            await Repeat(action, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.Status == (int)done)
        {
            return;
        }
    }

    /// <summary>The ETag of the version written, or null when storage answered with <paramref name="refusal"/> (a version that is gone is another version).</summary>
    public static async Task<string?> TagUnless(HttpStatusCode? refusal, Func<Task<Response>> action)
    {
        try
        {
            return (await Guard(() => Judged(refusal, action))).Headers.ETag?.ToString();
        }
        catch (Refused)
        {
            return null;
        }
    }

    /// <summary>False when another version is there than the one to delete; one that is gone has been deleted.</summary>
    public static async Task<bool> Deleted(Func<Task<Response>> action)
    {
        try
        {
            await Guard(() => Judged(HttpStatusCode.PreconditionFailed, action));
            return true;
        }
        catch (Refused)
        {
            return false;
        }
    }

    private static async Task<Response> Judged(HttpStatusCode? refusal, Func<Task<Response>> action)
    {
        try
        {
            return await action();
        }
        catch (RequestFailedException fault) when (fault.Status == (int?)refusal || (refusal == HttpStatusCode.PreconditionFailed && fault.Status == (int)HttpStatusCode.NotFound))
        {
            throw new Refused();
        }
    }

    // The SDK has retried: status 0 is a connection that failed, AggregateException several failed tries. A condition
    // that failed where none was set says nothing about what is there.
    private static bool LeavesOutcomeUnknown(Exception fault) => fault switch
    {
        RequestFailedException request => request.Status is 0 or 408 or (int)HttpStatusCode.PreconditionFailed or 429 or >= 500,
        OperationCanceledException or AggregateException or IOException or HttpRequestException => true,
        _ => false,
    };

    private sealed class Refused : Exception;
}
