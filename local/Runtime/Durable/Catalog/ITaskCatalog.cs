namespace RequestRouter.Local.Runtime.Durable.Catalog;

/// <summary>The orchestrators and activities of the app, by name without regard to case.</summary>
internal interface ITaskCatalog
{
    IOrchestratorEntry? Orchestrator(string name);

    IActivityEntry? Activity(string name);
}
