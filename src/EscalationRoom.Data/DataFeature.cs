using EscalationRoom.Data.Audit;
using EscalationRoom.Data.Clocks;
using EscalationRoom.Data.Intake;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Providers;
using EscalationRoom.Data.Providers.PostgreSql;
using EscalationRoom.Data.Providers.Sqlite;
using EscalationRoom.Data.Providers.SqlServer;
using EscalationRoom.Data.Routing;
using EscalationRoom.Data.Seed;
using EscalationRoom.Data.Timeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Data;

/// <summary>Storage and the timeline, on the engine the configuration names.</summary>
public static class DataFeature
{
    public static IServiceCollection AddEscalationData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var provider = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>()?.Provider ?? DatabaseProvider.Sqlite;
        return services.AddEscalationData(provider, configuration.GetConnectionString("Main") ?? "Data Source=App_Data/escalationroom.db");
    }

    public static IServiceCollection AddEscalationData(this IServiceCollection services, DatabaseProvider provider, string connection)
    {
        services.AddSingleton(Engine.For(provider, connection));
        _ = provider switch
        {
            DatabaseProvider.Sqlite => AddContext<SqliteDb>(services),
            DatabaseProvider.SqlServer => AddContext<SqlServerDb>(services),
            DatabaseProvider.PostgreSql => AddContext<PostgreSqlDb>(services),
        };
        services.AddSingleton<Schema>().AddHostedService<MigrateAtStart>();
        services.AddSingleton<PeopleDirectory>().AddHostedService<PeopleNews>();
        services.AddSingleton<TimelineWriter>();
        services.AddHostedService(it => it.GetRequiredService<TimelineWriter>());
        services.AddSingleton<ClockShelf>().AddSingleton<RoomReaders>().AddSingleton<DueNotices>().AddSingleton<NoticeChoices>();
        services.AddSingleton<TimelineLog>();
        services.AddSingleton<RoomNumbers>().AddSingleton<RoutingFacts>();
        services.AddSingleton<RoutingTables>().AddSingleton<Availabilities>().AddSingleton<PeopleNow>().AddSingleton<CalendarShelf>();
        services.AddSingleton<Promises>();
        services.AddSingleton<Calendars>();
        services.AddSingleton<RoomChains>();
        services.AddSingleton<DraftShelf>();
        services.AddSingleton<DemoCast>().AddSingleton<DemoProgress>();
        return services;
    }

    private static IServiceCollection AddContext<TContext>(IServiceCollection services)
        where TContext : EscalationDb
    {
        services.AddPooledDbContextFactory<TContext>((provider, options) => provider.GetRequiredService<Engine>().Configure(options));
        services.AddSingleton<IDbContextFactory<EscalationDb>, ContextFactory<TContext>>();
        services.AddScoped<EscalationDb>(it => it.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext());
        return services;
    }

    /// <summary>Hands out the engine's own context under the name everybody uses.</summary>
    private sealed class ContextFactory<TContext>(IDbContextFactory<TContext> contexts) : IDbContextFactory<EscalationDb>
        where TContext : EscalationDb
    {
        public EscalationDb CreateDbContext() => contexts.CreateDbContext();
    }
}
