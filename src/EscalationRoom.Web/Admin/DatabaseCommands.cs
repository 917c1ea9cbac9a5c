using System.CommandLine;
using EscalationRoom.Data.Providers;

namespace EscalationRoom.Web.Admin;

/// <summary><c>db migrate</c>, <c>db status</c>, <c>db script</c>.</summary>
internal static class DatabaseCommands
{
    public static Command Make(Application app) => new("db", "The database's tables.") { Migrate(app), Status(app), Script(app) };

    private static Command Migrate(Application app)
    {
        var command = new Command("migrate", "Create the tables, or bring them up to this version.");
        command.SetAction((_, cancellation) => app.RunAsync(async services =>
        {
            var schema = services.GetRequiredService<Schema>();
            await schema.MigrateAsync(cancellation);
            Console.WriteLine($"The database is current: {(await schema.StateAsync(cancellation)).Applied[^1]}");
            return ExitCode.Good;
        }));
        return command;
    }

    private static Command Status(Application app)
    {
        var json = Report.JsonOption;
        var command = new Command("status", "Say whether the database fits this version.") { json };
        command.SetAction((asked, cancellation) => app.RunAsync(async services =>
        {
            var report = new Report();
            Describe(report, await services.GetRequiredService<Schema>().StateAsync(cancellation));
            return report.Print(asked.GetValue(json));
        }));
        return command;
    }

    private static Command Script(Application app)
    {
        var command = new Command("script", "Print the SQL that creates the tables, for review.");
        command.SetAction((_, _) => app.RunAsync(services =>
        {
            Console.WriteLine(services.GetRequiredService<Schema>().Script());
            return Task.FromResult(ExitCode.Good);
        }));
        return command;
    }

    internal static void Describe(Report report, SchemaState state)
    {
        report.Add("database", state.CanConnect, state.CanConnect ? "reachable" : "not reachable, or not created yet; check ConnectionStrings:Main, then run 'db migrate'");
        report.Add("applied", isGood: true, state.Applied.Count == 0 ? "nothing" : string.Join(", ", state.Applied));
        report.Add("pending", state.Pending.Count == 0, state.Pending.Count == 0 ? "nothing" : $"{string.Join(", ", state.Pending)}; run 'db migrate'");
        report.Add("newer than this version", state.Unknown.Count == 0, state.Unknown.Count == 0 ? "nothing" : string.Join(", ", state.Unknown));
    }
}
