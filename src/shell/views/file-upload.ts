import { attributes, classNames } from './attributes.ts'
import { descriptionOf, type FieldOptions, formGroup, hintAndError, isGiven, label } from './field.ts'
import { html, type Html } from './html.ts'

export type FileUploadOptions = FieldOptions &
  Readonly<{
    isMultiple?: boolean | undefined
    /** What the browser offers to choose, such as `.pdf,.docx`; what is taken is decided by whoever receives it. */
    accept?: string | undefined
  }>

/** The form around it needs `isMultipart`. */
export function fileUpload(options: FileUploadOptions): Html {
  const id = options.id ?? options.name
  const own = {
    class: classNames(
      'govuk-file-upload',
      options.classes,
      isGiven(options.errorMessage) && 'govuk-file-upload--error',
    ),
    id,
    name: options.name,
    type: 'file',
    disabled: options.isDisabled,
    multiple: options.isMultiple,
    accept: options.accept,
    'aria-describedby': descriptionOf(id, options),
    ...options.attributes,
  }
  return formGroup(options, [
    label(options.label, id),
    hintAndError(id, options),
    options.group?.before,
    html`<input${attributes(own)}>`,
    options.group?.after,
  ])
}
