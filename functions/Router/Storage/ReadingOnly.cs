using Azure.Core;
using Azure.Core.Pipeline;

namespace RequestRouter.Router.Storage;

/// <summary>Lets no call to the storage out that could change something there, whoever makes it.</summary>
internal sealed class ReadingOnly : HttpPipelineSynchronousPolicy
{
    /// <exception cref="InvalidOperationException">The call is neither a GET nor a HEAD: a fault of the program.</exception>
    public override void OnSendingRequest(HttpMessage message)
    {
        if (message.Request.Method != RequestMethod.Get && message.Request.Method != RequestMethod.Head)
        {
            throw new InvalidOperationException($"What only reads was about to send a {message.Request.Method.Method} to the storage.");
        }
    }
}
