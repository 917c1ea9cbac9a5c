using System.Text;
using EscalationRoom.Data.Audit;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Audit;

namespace EscalationRoom.Web.Tests.Canary;

/// <summary>The drama, played once before everybody who could look on, each reading what the table gives them.</summary>
public sealed class Performance : CanaryHost
{
    private static readonly (string Handle, Lanes Reads)[] Audience =
    [
        ("c-ruth", Lanes.Client), ("c-dana", Lanes.None), ("u-tomas", Lanes.None), ("u-ada", Lanes.None), ("u-olu", Lanes.Internal),
        ("u-mira", Lanes.Client | Lanes.Internal), ("u-victor", Lanes.Client | Lanes.Internal), ("u-helen", Lanes.All & ~Lanes.Privileged), ("u-noor", Lanes.Internal | Lanes.Privileged),
    ];

    public static IEnumerable<string> Handles => Audience.Select(it => it.Handle);

    internal Drama Drama { get; private set; } = default!;

    internal IReadOnlyList<Observer> Observers { get; private set; } = [];

    /// <summary>What leaves the server for nobody in particular.</summary>
    internal IReadOnlyList<Taken> Elsewhere { get; private set; } = [];

    /// <summary>What was written to whom.</summary>
    internal IReadOnlyList<(PersonId To, Taken Mail)> Mails { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (Drama, Observers) = (new Drama(this), [.. Audience.Select(it => new Observer(this, it.Handle, it.Reads))]);
        await Drama.OpenAsync();
        await Task.WhenAll(Observers.Select(it => it.WatchAsync(Drama.Room)));
        await TypeAsync();
        await Drama.PlayAsync();
        await Task.WhenAll(Observers.SelectMany(who => who.Reads.Each().Select(lane => who.UntilReadAsync(Drama.Planted.Last(it => it.Lane == lane).Words))));
        await TypeAsync();
        await Task.WhenAll(Observers.Select(new Curiosity(this, Drama.Room, Drama.Draft).IndulgeAsync));
        await SendMailAsync();
        Mails = [.. Directory.GetFiles(MailFolder, "*.eml").Select(Open)];
        Elsewhere = [.. await AuditAsync(), new Taken(Channels.Logs, "log", Bytes(Log.Lines)), new Taken(Channels.Logs, "traces", Bytes(Traces))];
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var observer in Observers)
        {
            await observer.DisposeAsync();
        }

        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task TypeAsync()
    {
        foreach (var (handle, lane) in new[] { ("u-priya", "Client"), ("u-mira", "Internal"), ("u-helen", "Executive"), ("u-noor", "Privileged") })
        {
            await (await HubOf(Person(handle))).Call("Typing", Drama.Room.Value, lane);
        }
    }

    private (PersonId To, Taken Mail) Open(string file)
    {
        var mail = MimeKit.MimeMessage.Load(file);
        var subject = mail.Subject ?? "";
        var parts = mail.BodyParts.OfType<MimeKit.TextPart>().Select(it => it.Text);
        return (Person(mail.To.Mailboxes.Single().Address).Id, new Taken(Channels.Mail, subject, [.. File.ReadAllBytes(file), .. Bytes([subject, .. parts])]));
    }

    private async Task<IEnumerable<Taken>> AuditAsync()
    {
        var seal = Path.Combine(StorageFolder, "seal.json");
        await Get<SealRooms>().WriteAsync(seal, default);
        var said = new List<string>();
        await foreach (var chain in Get<RoomChains>().VerifyAsync(null, default))
        {
            said.Add(chain.ToString());
        }

        return [new Taken(Channels.Audit, "audit verify", Bytes(said)), new Taken(Channels.Audit, "audit checkpoint", await File.ReadAllBytesAsync(seal))];
    }

    private static byte[] Bytes(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));
}
