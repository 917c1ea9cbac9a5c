using System.Diagnostics;

namespace EscalationRoom.Web.Tests.Admin;

/// <summary>The built product run as its own process, with a SQLite file of its own.</summary>
public sealed class ProductProcess : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("escalation-room-cli-");

    public string Folder => _folder.FullName;

    public async Task<(int Code, string Output, string Errors)> RunAsync(string commandLine, params (string Name, string Value)[] settings)
    {
        var info = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "EscalationRoom.Web.dll"), .. commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries)])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        info.Environment["ASPNETCORE_URLS"] = "http://localhost:1";
        info.Environment["ConnectionStrings__Main"] = $"Data Source={Path.Combine(Folder, "cli.db")}";
        info.Environment["Demo__Enabled"] = "true";
        foreach (var (name, value) in settings)
        {
            info.Environment[name] = value;
        }

        using var process = Process.Start(info)!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return (process.ExitCode, await output, await errors);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
