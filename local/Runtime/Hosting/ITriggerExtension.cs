namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>
/// One kind of trigger. Registered as a service by its extension; the host hands each extension the functions that carry
/// its attribute, starts all when the app has started, and drains them on shutdown.
/// </summary>
internal interface ITriggerExtension
{
    /// <summary>The trigger attributes this extension serves (durable serves two).</summary>
    IReadOnlyList<Type> Triggers { get; }

    /// <summary>The section of host.json under <c>extensions</c> that is this extension's, or null.</summary>
    string? Section { get; }

    /// <summary>Takes its functions and its host.json section; throws <see cref="StartupFault"/> for anything it cannot honour.</summary>
    void Configure(IReadOnlyList<FunctionEntry> functions, Microsoft.Extensions.Configuration.IConfigurationSection settings);

    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Takes no new work and lets running work end; <paramref name="cancellationToken"/> ends the patience.</summary>
    Task DrainAsync(CancellationToken cancellationToken);
}
