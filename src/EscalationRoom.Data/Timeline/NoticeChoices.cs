using System.Collections.Immutable;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

/// <summary>How each person wants to be told.</summary>
public sealed class NoticeChoices(IDbContextFactory<EscalationDb> contexts)
{
    public async Task<NoticeChoice> OfAsync(PersonId person, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.NoticeChoices.AsNoTracking().FirstOrDefaultAsync(it => it.Person == person, cancellation) is { } row
            ? new NoticeChoice([.. Read<NoticeChannel>(row.Off)], At(row.QuietFrom), At(row.QuietTo), row.Zone) { Paces = Read<MailPace>(row.Paces).ToImmutableDictionary(it => it.Kind, it => it.Of) }
            : NoticeChoice.Default;
    }

    public async Task SaveAsync(PersonId person, NoticeChoice choice, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var row = await db.NoticeChoices.FirstOrDefaultAsync(it => it.Person == person, cancellation)
            ?? db.NoticeChoices.Add(new NoticeChoiceRow { Person = person }).Entity;
        (row.Off, row.Zone) = (string.Join(' ', choice.Off.Select(it => $"{it.Kind}.{it.Channel}").Order(StringComparer.Ordinal)), choice.Zone);
        row.Paces = string.Join(' ', choice.Paces.Where(it => it.Value is not MailPace.AtOnce).Select(it => $"{it.Key}.{it.Value}").Order(StringComparer.Ordinal));
        (row.QuietFrom, row.QuietTo) = (Minutes(choice.QuietFrom), Minutes(choice.QuietTo));
        await db.SaveChangesAsync(cancellation);
    }

    private static IEnumerable<(NoticeKind Kind, T Of)> Read<T>(string words)
        where T : struct, Enum =>
        from one in words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let parts = one.Split('.')
        where parts.Length == 2 && Enum.IsDefined(typeof(NoticeKind), parts[0]) && Enum.IsDefined(typeof(T), parts[1])
        select (Enum.Parse<NoticeKind>(parts[0]), Enum.Parse<T>(parts[1]));

    private static TimeOnly At(short minutes) => new(minutes / 60 % 24, minutes % 60);

    private static short Minutes(TimeOnly at) => (short)((at.Hour * 60) + at.Minute);
}
