import { declareMessages } from '#kernel/errors';

export const identityMessages = declareMessages({
  'identity.email.shape': {
    zh: '邮箱格式不正确，例如 name@example.com。',
    en: 'This is not an e-mail address, such as name@example.com.',
  },
  'identity.email.ascii': {
    zh: '邮箱只能使用英文字母、数字和常用符号，请检查是否有汉字、重音字母或特殊字符。',
    en: 'An e-mail address has plain Latin letters, digits and common signs only. Look for an accent or a special character.',
  },
  'identity.email.taken': {
    zh: '该邮箱已注册，请直接登录。',
    en: 'This e-mail address is registered already. Please sign in.',
  },
  'identity.phone.shape': {
    zh: '电话格式不正确，例如 13800000000 或 0598-8000000。',
    en: 'This is not a phone number, such as 13800000000 or 0598-8000000.',
  },
  'identity.password.short': { zh: '密码至少 {min} 个字符。', en: 'The password needs at least {min} characters.' },
  'identity.password.long': { zh: '密码最多 {max} 个字符。', en: 'The password may have at most {max} characters.' },
  'identity.password.common': {
    zh: '这个密码太常见，容易被猜到，请换一个。',
    en: 'This password is too common and easily guessed. Choose another.',
  },
  'identity.password.email': { zh: '密码不能与邮箱相同。', en: 'The password may not be the e-mail address.' },
  'identity.password.same': { zh: '新密码不能与当前密码相同。', en: 'The new password may not be the present one.' },
  'identity.password.wrong': { zh: '当前密码不正确。', en: 'The present password is not right.' },
  'identity.signIn.failed': { zh: '邮箱或密码不正确。', en: 'The e-mail address or the password is not right.' },
  'identity.signIn.wait': {
    zh: '密码多次不正确，请 {seconds} 秒后再试。',
    en: 'The password was wrong several times. Try again in {seconds} seconds.',
  },
  'identity.signIn.locked': {
    zh: '密码多次不正确，请 {minutes} 分钟后再试；在以前登录过的浏览器上登录，不受他人尝试的影响。',
    en: 'The password was wrong many times. Try again in {minutes} minutes; a browser you signed in with before is not held up by what others try.',
  },
  'identity.signIn.disabled': {
    zh: '您的账号已停用，请联系服务中心。',
    en: 'Your account is disabled. Please contact the service centre.',
  },
  'identity.disable.own': {
    zh: '不能停用自己的账号，请由另一位管理员操作。',
    en: 'You cannot disable your own account; another administrator can.',
  },
  'identity.disable.lastAdmin': {
    zh: '这是最后一位管理员，停用后无人能管理平台。请先授予另一人管理员角色。',
    en: 'This is the last administrator: nobody could administrate then. Make somebody else one first.',
  },
  'identity.role.ownAdmin': {
    zh: '不能取消自己的管理员角色，请由另一位管理员操作。',
    en: 'You cannot remove your own administrator role; another administrator can.',
  },
});
