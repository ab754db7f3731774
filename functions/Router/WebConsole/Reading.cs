using Microsoft.DurableTask.Client;
using RequestRouter.WebConsole.Model;

namespace RequestRouter.Router.WebConsole;

/// <summary>What one page reads from the API, one after the other. What the API refuses first is the answer, and nothing is read after it.</summary>
internal sealed class Reading(Visit visit, CancellationToken cancellationToken)
{
    /// <summary>What stands against showing the page; null where nothing does.</summary>
    public ApiProblem? Problem { get; private set; }

    /// <summary>The page that a refusal leads back to; null for the usual one.</summary>
    public string? Back { get; private set; }

    /// <summary>What the API answers; null once something was refused.</summary>
    public async Task<T?> GetAsync<T>(string path, DurableTaskClient? durable = null)
        where T : class
    {
        if (Problem is not null)
        {
            return null;
        }

        (var value, Problem) = await visit.ReadAsync<T>(path, cancellationToken, durable);
        return value;
    }

    /// <summary>Has the page refused for another reason than the API's.</summary>
    public void Refuse(ApiProblem problem, string? back = null) => (Problem, Back) = (problem, back);
}
