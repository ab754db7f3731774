using System.Net;
using Azure;

namespace RequestRouter.Local.Runtime.Storage.Blocks;

/// <summary>Tells the answers that say something about a block from the faults that leave its state unknown.</summary>
internal static class Faults
{
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

    /// <summary>As the other, where an answer that a thing is missing means that the work has been done before.</summary>
    public static async Task Guard<T>(Func<Task<T>> action, bool missingIsDone)
    {
        try
        {
            await Guard(action);
        }
        catch (RequestFailedException fault) when (missingIsDone && fault.Status == (int)HttpStatusCode.NotFound)
        {
            return;
        }
    }

    /// <summary>The ETag of the version written, or null when storage answered with <paramref name="refusal"/> (a version that is gone is another version).</summary>
    public static async Task<string?> TagUnless(HttpStatusCode? refusal, Func<Task<Response>> action)
    {
        try
        {
            return (await Guard(action)).Headers.ETag?.ToString();
        }
        catch (RequestFailedException fault) when (fault.Status == (int?)refusal || (refusal == HttpStatusCode.PreconditionFailed && fault.Status == (int)HttpStatusCode.NotFound))
        {
            return null;
        }
    }

    // The SDK has retried: status 0 is a connection that failed, AggregateException several failed tries.
    private static bool LeavesOutcomeUnknown(Exception fault) => fault switch
    {
        RequestFailedException request => request.Status is 0 or 408 or 429 or >= 500,
        OperationCanceledException or AggregateException or IOException or HttpRequestException => true,
        _ => false,
    };
}
