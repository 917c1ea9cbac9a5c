using System.CommandLine;
using System.Data.Common;
using System.Reflection;
using EscalationRoom.Data.Providers;
using EscalationRoom.Web.Shell.Demo.Stories;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Admin;

/// <summary>The application's own command line: the same executable and the same configuration as the server.</summary>
public static class CommandLine
{
    private const string Serve = "serve";

    /// <summary>Tests build the host themselves; there a failed start must reach them as it is.</summary>
    private static readonly bool IsOwnProcess = Assembly.GetEntryAssembly() == typeof(CommandLine).Assembly;

    /// <param name="build">Makes the host from settings; the same one for the server, the commands and the tests.</param>
    public static Task<int> RunAsync(string[] args, Func<string[], WebApplication> build)
    {
        if (IsOwnProcess)
        {
            SourceTree.RunAsDevelopment();
        }

        return ChooseAsync(args, build);
    }

    private static Task<int> ChooseAsync(string[] args, Func<string[], WebApplication> build) => args switch
    {
        [Serve, .. var settings] => ServeAsync(settings, build),
        [] => ServeAsync(args, build),
        [var first, ..] when first.StartsWith("--", StringComparison.Ordinal) && first.Contains('=', StringComparison.Ordinal) => ServeAsync(args, build),
        _ => AskAsync(args, build),
    };

    private static async Task<int> ServeAsync(string[] settings, Func<string[], WebApplication> build)
    {
        try
        {
            await build(settings).RunAsync();
            return ExitCode.Good;
        }
        catch (Exception refused) when (IsOwnProcess && IsToldInWords(refused))
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return ExitCode.FoundWrong;
        }
    }

    private static async Task<int> AskAsync(string[] args, Func<string[], WebApplication> build)
    {
        var app = new Application([.. args.Where(IsSetting)], build);
        var asked = Commands(app).Parse([.. args.Where(it => !IsSetting(it))]);
        try
        {
            var code = await asked.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return asked.Errors.Count > 0 ? ExitCode.Misused : code;
        }
        catch (Exception refused) when (IsToldInWords(refused))
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return ExitCode.FoundWrong;
        }
    }

    /// <summary>What whoever runs the product can set right by themselves; anything else is a bug and shows its trace.</summary>
    private static bool IsToldInWords(Exception refused) => refused switch
    {
        OptionsValidationException or DatabaseNotCurrentException or StoryBrokeOffException or DbException => true,
        AggregateException several => several.InnerExceptions.All(IsToldInWords),
        _ => false,
    };

    private static RootCommand Commands(Application app) => new("EscalationRoom: live rooms in which client escalations are worked.")
    {
        new Command(Serve, "Run the server; this is what happens without a command."),
        DemoCommands.Make(app),
        TokenCommands.Make(app),
        UserCommands.Make(app),
        DatabaseCommands.Make(app),
        AuditCommands.Make(app),
        ServerCommands.Config(app),
        ServerCommands.Doctor(app),
        ServerCommands.Health(app),
    };

    /// <summary>Configuration on the command line, such as <c>--Database:Provider=PostgreSql</c> or <c>--urls=…</c>.</summary>
    private static bool IsSetting(string arg) =>
        arg.StartsWith("--", StringComparison.Ordinal)
        && arg.Split('=') is [var name, _, ..]
        && (name.Contains(':', StringComparison.Ordinal) || name is "--urls" or "--environment");
}
